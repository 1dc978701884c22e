import { Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { COMPLAINT_TYPES, TYPE_NAMES } from "../../../contract/complaint-types";
import { languageNow } from "../../lib/i18n";
import { useZone } from "../../lib/live-provider";
import { zoneName } from "../../lib/time";
import { useAnswer } from "../../lib/use-answer";
import { isElsewhere } from "../../ui/moment-picker";
import { Known, Lined, Moment, statusOf, Text, type Form } from "./entry-parts";
import { Suggested } from "./suggested";
import { useProposals } from "./use-proposals";

const CHANNELS = [
  "hotline",
  "store",
  "letter",
  "fax",
  "email",
  "web",
  "app",
  "chat",
  "social",
] as const;

const URGENCIES = ["urgent", "important", "ordinary"] as const;

/** What was said, by which way, and when. */
export function Words({ form }: { form: Form }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const now = Date.now();
  const elsewhere = isElsewhere(zone, now);
  return (
    <>
      <Lined form={form} name="text" label="entry.text" hint={t("entry.textHint")}>
        {(given) => (
          <textarea
            {...given}
            rows={6}
            autoFocus
            required
            value={form.fields["text"] ?? ""}
            onChange={(event) => form.set("text", event.target.value)}
          />
        )}
      </Lined>
      <Lined form={form} name="channel" label="entry.channel" hint={t("entry.channelHint")}>
        {(given) => (
          <Select
            {...given}
            showSearch={{ optionFilterProp: "label" }}
            value={form.fields["channel"] ?? "hotline"}
            options={CHANNELS.map((one) => ({ value: one, label: t(`complaint.from.${one}`) }))}
            onChange={(channel: string) => form.set("channel", channel)}
          />
        )}
      </Lined>
      <div className="two">
        <Moment
          form={form}
          name="madeAt"
          label="entry.madeAt"
          {...(elsewhere
            ? { hint: t("entry.zone", { zone: zoneName(now, zone, i18n.language) }) }
            : {})}
        />
        <Moment
          form={form}
          name="occurredAt"
          label="entry.occurredAt"
          hint={t("entry.occurredAtHint")}
        />
      </div>
    </>
  );
}

/** Who says it; all of it may stay empty. */
export function Person({ form }: { form: Form }) {
  return (
    <div className="two">
      <Text form={form} name="name" path="complainant.name" label="entry.name" />
      <Text form={form} name="phone" path="complainant.phone" label="entry.phone" type="tel" />
      <Text form={form} name="email" path="complainant.email" label="entry.email" />
      <Text form={form} name="account" path="complainant.account" label="entry.account" />
    </div>
  );
}

/** What it is about, in words that were used before. */
export function Place({ form }: { form: Form }) {
  const { t } = useTranslation();
  const known = useAnswer<{ projects: string[]; products: string[] }>("/directory", {
    events: ["directory."],
  }).data;
  const used = useAnswer<{ items: string[] }>("/complaints/categories", { events: [] }).data;
  const offered = useProposals(form.fields["text"] ?? "");
  const names = COMPLAINT_TYPES.map((type) => TYPE_NAMES[type][languageNow()]);
  const categories = new Set([...(used?.items ?? []), ...names]);
  return (
    <div className="two">
      <Known form={form} name="project" label="entry.project" of={known?.projects ?? []} />
      <Text form={form} name="address" label="entry.address" hint={t("entry.addressHint")} />
      <Known form={form} name="product" label="entry.product" of={known?.products ?? []} />
      <Known form={form} name="category" label="entry.category" of={[...categories]}>
        <Suggested form={form} name="category" of={offered.type} />
      </Known>
      <Lined form={form} name="urgency" label="entry.urgency" hint={t("entry.urgencyHint")}>
        {(given) => (
          <>
            <Select
              {...given}
              allowClear
              status={statusOf(given)}
              value={form.fields["urgency"] || undefined}
              options={URGENCIES.map((value) => ({
                value,
                label: t(`complaint.urgency.${value}`),
              }))}
              onChange={(value?: string) => form.set("urgency", value ?? "")}
            />
            <Suggested form={form} name="urgency" of={offered.urgency} />
          </>
        )}
      </Lined>
      <Text form={form} name="batch" label="entry.batch" />
      <Text form={form} name="branch" label="entry.branch" />
      <Text form={form} name="amount" label="entry.amount" />
    </div>
  );
}

/** Several who complain together. */
export function Several({ form }: { form: Form }) {
  const { t } = useTranslation();
  const on = Boolean(form.fields["joint"]);
  return (
    <>
      <Checkbox
        className="check"
        checked={on}
        onChange={(event) => form.set("joint", event.target.checked ? "yes" : "")}
      >
        {t("entry.joint")}
      </Checkbox>
      {on ? (
        <div className="two">
          <Text form={form} name="persons" path="joint.persons" label="entry.persons" />
          <Lined
            form={form}
            name="households"
            path="joint.households"
            label="entry.households"
            hint={t("entry.householdsHint")}
          >
            {(given) => (
              <textarea
                {...given}
                rows={3}
                value={form.fields["households"] ?? ""}
                onChange={(event) => form.set("households", event.target.value)}
              />
            )}
          </Lined>
        </div>
      ) : null}
    </>
  );
}
