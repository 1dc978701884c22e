import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DrillMark } from "../../ui/marks";

/** Whether what the wall shows is a drill: each of its parts says so. */
export const WallDrill = createContext(false);

/** A part of the wall with its heading; in a drill the heading says so. */
export function WallPanel(props: {
  title: ReactNode;
  name: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const drill = useContext(WallDrill);
  return (
    <section className={`wall-panel ${props.className ?? ""}`} aria-label={props.name}>
      <h2>
        <span>
          {drill ? <DrillMark label={t("drill")} /> : null}
          {props.title}
        </span>
        <em>{props.aside}</em>
      </h2>
      {props.children}
    </section>
  );
}
