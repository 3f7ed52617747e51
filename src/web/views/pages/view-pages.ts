import { blamePage } from "./blame";
import { matrixPage } from "./matrix";
import type { ViewPage } from "./view-page";

/** Every view that can be had as a file. */
export const VIEW_PAGES: readonly ViewPage<unknown, unknown>[] = [blamePage, matrixPage];
