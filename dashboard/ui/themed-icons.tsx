import type { PaginationProps } from "antd";
import type { ReactNode } from "react";

const PATHS = {
  down: "m5 9 7 7 7-7",
  left: "m15 5-7 7 7 7",
  right: "m9 5 7 7-7 7",
  clear: "m6 6 12 12M18 6 6 18",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.4 15.4 21 21",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  ascend: "m6 14 6-7 6 7",
  descend: "m6 10 6 7 6-7",
};

/** A sign inside a control. Unlike the library's own it is silent: those read their English names aloud. */
export function ControlIcon({ kind }: { kind: keyof typeof PATHS }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** For a column that sorts: which way it does, or that it could. */
export const sorted = {
  sortIcon: ({ sortOrder }: { sortOrder: "ascend" | "descend" | null }): ReactNode => (
    <span className={sortOrder === null ? "sort-sign idle" : "sort-sign"}>
      <ControlIcon kind={sortOrder === "descend" ? "descend" : "ascend"} />
    </span>
  ),
};

const STEPS = {
  prev: "left",
  next: "right",
  "jump-prev": "more",
  "jump-next": "more",
} as const;

/** The pages of a table: `size` rows each; one page alone says nothing. */
export function pages(size: number): PaginationProps {
  return {
    pageSize: size,
    hideOnSinglePage: true,
    showSizeChanger: false,
    itemRender: (_page, type, page) =>
      type === "page" ? (
        page
      ) : (
        <button type="button" tabIndex={-1} className="ant-pagination-item-link">
          <ControlIcon kind={STEPS[type]} />
        </button>
      ),
  };
}
