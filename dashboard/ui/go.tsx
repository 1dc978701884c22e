import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ReactNode } from "react";

/** A link within the dashboard. `to` is a whole path, such as `/incidents/incident-3`. */
export function Go(props: {
  to: string;
  className?: string;
  title?: string;
  children: ReactNode;
}): ReactNode {
  const { to, children, ...rest } = props;
  return (
    <Link to={to} {...rest}>
      {children}
    </Link>
  );
}

/** Goes to a path of the dashboard. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return useCallback((to: string) => void navigate({ to }), [navigate]);
}
