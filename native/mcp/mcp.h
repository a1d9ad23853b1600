/* SPDX-License-Identifier: MIT */
/* `hotro mcp`: a Model Context Protocol server on standard input and output. */
#ifndef HOTRO_MCP_H
#define HOTRO_MCP_H

#include "command/arguments.h"

/* Answers until standard input ends. The exit code. */
int ht_run_mcp(const ht_arguments *arguments);

#endif
