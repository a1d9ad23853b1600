// SPDX-License-Identifier: MIT
/** The published sum of the decision surface, of those in tests/law/surface; "" where none is published. */
declare const SURFACE_SHA256: string;
