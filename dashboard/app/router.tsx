import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useParams,
} from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeysProvider } from "../lib/keys";
import { Guarded } from "../ui/guarded";
import { Shell } from "../ui/shell";
import { Skeleton } from "../ui/states";

const root = createRootRoute({
  component: () => (
    <KeysProvider>
      <Outlet />
    </KeysProvider>
  ),
});

/** Screens at a desk: inside the frame. */
const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: () => (
    <Shell>
      <Guarded>
        <Outlet />
      </Guarded>
    </Shell>
  ),
});

/** Screens that fill the whole display: the wall, the spokesperson's phone. */
const bare = createRoute({
  getParentRoute: () => root,
  id: "bare",
  component: () => (
    <Guarded>
      <Outlet />
    </Guarded>
  ),
});

type Loader = Parameters<typeof lazyRouteComponent>[0];

/** One route a screen; each screen is a file of its own that is loaded when it is first opened. */
const at = <P extends string>(path: P, load: Loader) =>
  createRoute({
    getParentRoute: () => desk,
    path,
    component: lazyRouteComponent(load),
    pendingComponent: Skeleton,
  });

const full = <P extends string>(path: P, load: Loader) =>
  createRoute({
    getParentRoute: () => bare,
    path,
    component: lazyRouteComponent(load),
    pendingComponent: Skeleton,
  });

const withId = (load: () => Promise<{ Screen: (props: { id: string }) => React.ReactNode }>) =>
  (async () => {
    const { Screen } = await load();
    const ById = () => {
      const params: unknown = useParams({ strict: false });
      const { id } = params as { id: string };
      return <Screen key={id} id={id} />;
    };
    return { default: ById };
  }) satisfies Loader;

const screen = (load: () => Promise<{ Screen: () => React.ReactNode }>) =>
  (async () => ({ default: (await load()).Screen })) satisfies Loader;

const routes = root.addChildren([
  desk.addChildren([
    at(
      "/",
      screen(() => import("../screens/overview")),
    ),
    at(
      "/incidents",
      screen(() => import("../screens/incidents")),
    ),
    at(
      "/incidents/$id",
      withId(() => import("../screens/incident")),
    ),
    at(
      "/cases",
      screen(() => import("../screens/cases")),
    ),
    at(
      "/cases/$id",
      withId(() => import("../screens/case")),
    ),
    at(
      "/complaints",
      screen(() => import("../screens/complaints")),
    ),
    at(
      "/complaints/new",
      screen(() => import("../screens/new-complaint")),
    ),
    at(
      "/complaints/import",
      screen(() => import("../screens/import-complaints")),
    ),
    at(
      "/complaints/$id",
      withId(() => import("../screens/complaint")),
    ),
    at(
      "/playbooks",
      screen(() => import("../screens/playbooks")),
    ),
    at(
      "/playbooks/$id",
      withId(() => import("../screens/playbook")),
    ),
    at(
      "/statements",
      screen(() => import("../screens/statements")),
    ),
    at(
      "/statements/$id",
      withId(() => import("../screens/statement")),
    ),
    at(
      "/on-call",
      screen(() => import("../screens/on-call")),
    ),
    at(
      "/policies",
      screen(() => import("../screens/policies")),
    ),
    at(
      "/policies/$id",
      withId(() => import("../screens/policy")),
    ),
    at(
      "/sources",
      screen(() => import("../screens/sources")),
    ),
    at(
      "/peers",
      screen(() => import("../screens/peers")),
    ),
    at(
      "/reviews",
      screen(() => import("../screens/reviews")),
    ),
  ]),
  bare.addChildren([
    full(
      "/wall",
      screen(() => import("../screens/wall")),
    ),
    full(
      "/speak",
      screen(() => import("../screens/speak")),
    ),
  ]),
]);

/** The way through the dashboard. An unknown path says so inside the frame. */
export const router = createRouter({
  routeTree: routes,
  defaultNotFoundComponent: () => <NotFound />,
  scrollRestoration: true,
});

function NotFound() {
  const { t } = useTranslation();
  return (
    <Shell>
      <div className="panel failed" role="status">
        <p>{t("state.notFound")}</p>
      </div>
    </Shell>
  );
}
