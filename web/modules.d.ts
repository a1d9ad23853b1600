// SPDX-License-Identifier: MIT
/** The published sum of the decision surface: tests/surface/SHA256. */
declare const SURFACE_SHA256: string;
