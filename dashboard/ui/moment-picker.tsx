import luxonDates from "@rc-component/picker/generate/luxon";
import generatePicker from "antd/es/date-picker/generatePicker";
import { DateTime } from "luxon";
import { useEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePhone } from "./use-phone";

const FORMAT = "YYYY-MM-DD HH:mm";
/** A minute as fields and drafts keep it: "2026-03-11T08:53", on the clock of the zone. */
const KEPT = "yyyy-MM-dd'T'HH:mm";

/** A picker whose "now" and whose typed times are those of the zone, wherever the browser stands. */
function pickerOf(zone: string) {
  return generatePicker<DateTime>({
    ...luxonDates,
    getNow: () => DateTime.now().setZone(zone),
    getFixedDate: (date) => luxonDates.getFixedDate(date).setZone(zone, { keepLocalTime: true }),
    locale: {
      ...luxonDates.locale,
      parse: (...given) =>
        luxonDates.locale.parse(...given)?.setZone(zone, { keepLocalTime: true }) ?? null,
    },
  });
}

const pickers = new Map<string, ReturnType<typeof pickerOf>>();

interface Given {
  given: { id: string; "aria-describedby": string; "aria-invalid": boolean };
  zone: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * Date and minute in a zone, typed or chosen; nothing after today can be chosen: what is recorded has happened. `value`
 * is "2026-03-11T08:53" or "". A phone has a better picker of its own, and keeps it.
 */
export function MomentPicker(props: Given): ReactNode {
  const { given, value, onChange } = props;
  if (!usePhone()) return <DeskPicker {...props} />;
  return (
    <input
      {...given}
      type="datetime-local"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function DeskPicker({ given, zone, value, onChange }: Given) {
  const { t } = useTranslation();
  const Picker = pickers.get(zone) ?? pickerOf(zone);
  pickers.set(zone, Picker);
  // The same object as long as it is the same minute: another one would undo what is being typed.
  const moment = useMemo(() => DateTime.fromISO(value, { zone }), [value, zone]);
  const tell = (chosen: DateTime | DateTime[] | null) =>
    onChange([chosen].flat()[0]?.toFormat(KEPT) ?? "");
  return (
    <Picker
      {...given}
      status={given["aria-invalid"] ? "error" : ""}
      showTime={{ format: "HH:mm" }}
      format={FORMAT}
      placeholder={t("entry.moment")}
      needConfirm={false}
      disabledDate={(day) => day.startOf("day") > DateTime.now().setZone(zone)}
      value={moment.isValid ? moment : null}
      onChange={tell}
      // What is typed counts at once: the form may be sent from within the field.
      onCalendarChange={tell}
      panelRender={(panel) => <Reachable>{panel}</Reachable>}
    />
  );
}

/** Columns of hours and minutes scroll: the keyboard must reach what scrolls. */
function Reachable({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const column of box.current?.querySelectorAll<HTMLElement>("ul[data-type]") ?? [])
      column.tabIndex = 0;
  });
  return <div ref={box}>{children}</div>;
}

/** Whether the reader's own clock shows another time than the zone's: then the zone is named beside a time. */
export function isElsewhere(zone: string, now: number): boolean {
  const here = DateTime.fromMillis(now);
  return here.offset !== here.setZone(zone).offset;
}
