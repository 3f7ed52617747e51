import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { PARAM_NAMES, type RawView } from "../views/address/view";
import { NotFound } from "./parts/states";
import { Shell } from "./shell";

/** Keeps what is a view's; what it means is read where it is used, so that a wrong value is told and not lost. */
function validateSearch(search: Readonly<Record<string, unknown>>): RawView {
  return Object.fromEntries(
    PARAM_NAMES.flatMap((param) => {
      const text = search[param];
      return typeof text === "string" && text !== "" ? [[param, text] as const] : [];
    }),
  );
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch });

const screens = [
  createRoute({
    getParentRoute: () => root,
    path: "/",
    component: lazyRouteComponent(() => import("./screens/start"), "Start"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/blame",
    component: lazyRouteComponent(() => import("./screens/blame"), "Blame"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/matrix",
    component: lazyRouteComponent(() => import("./screens/matrix"), "MatrixScreen"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/timeline",
    component: lazyRouteComponent(() => import("./screens/timeline"), "TimelineScreen"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/search",
    component: lazyRouteComponent(() => import("./screens/search"), "Search"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    component: lazyRouteComponent(() => import("./screens/changes"), "Changes"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/incidents",
    component: lazyRouteComponent(() => import("./screens/incidents"), "Incidents"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/actors",
    component: lazyRouteComponent(() => import("./screens/actors"), "Actors"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/i/$slug",
    component: lazyRouteComponent(() => import("./screens/incident"), "Incident"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/docs",
    component: lazyRouteComponent(() => import("./screens/docs"), "Docs"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/docs/$page",
    component: lazyRouteComponent(() => import("./screens/docs"), "Doc"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/login",
    component: lazyRouteComponent(() => import("./screens/login"), "Login"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/add",
    component: lazyRouteComponent(() => import("./screens/add"), "Add"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/mine",
    component: lazyRouteComponent(() => import("./screens/mine"), "Mine"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/review",
    component: lazyRouteComponent(() => import("./screens/review"), "ReviewQueue"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/review/$id",
    component: lazyRouteComponent(() => import("./screens/review-one"), "ReviewOne"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/c/$id",
    component: lazyRouteComponent(() => import("./screens/claim"), "Claim"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/a/$slug",
    component: lazyRouteComponent(() => import("./screens/actor"), "Actor"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/s/$id",
    component: lazyRouteComponent(() => import("./screens/source"), "Source"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/ch/$slug",
    component: lazyRouteComponent(() => import("./screens/channel"), "Channel"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/explore",
    component: lazyRouteComponent(() => import("./screens/explore"), "Explore"),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren(screens),
  defaultPreload: "intent",
  scrollRestoration: true,
  // Addresses as people write them: ?accuser=dhs,odni&asOf=2016-10-07
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).flatMap(([param, value]) =>
      typeof value === "string" && value !== "" ? [[param, value]] : [],
    );
    const text = new URLSearchParams(given).toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
    return text === "" ? "" : `?${text}`;
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
