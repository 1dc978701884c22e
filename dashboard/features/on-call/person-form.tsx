import { Checkbox, Input, Popconfirm, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accessRole, DUTIES } from "../../../contract/directory";
import type { Person } from "../../../contract/directory";
import { newId } from "../../lib/new-id";
import { useAct } from "../../lib/use-act";
import { useFaultAt } from "../../lib/use-fault-at";
import { Labelled } from "../../ui/labelled";
import { Overlay } from "../../ui/overlay";
import { Refusal } from "../../ui/states";
import { Contacts } from "./contacts";
import { savePerson, type DirectoryPerson } from "./directory";

type FaultAt = ReturnType<typeof useFaultAt>;
type Unit = { id: string; name: string };

/** One person: name, language, unit, duties, access, contacts. What is refused is told beside its field. */
export function PersonForm(props: {
  person: DirectoryPerson | null;
  units: readonly Unit[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { person, units, onClose } = props;
  const [draft, setDraft] = useState<Person>(() => draftOf(person));
  const change = (part: Partial<Person>) => setDraft((before) => ({ ...before, ...part }));
  const save = useAct(async () => {
    // Lines that were left empty are dropped first: a fault names the line by its place.
    const contacts = draft.contacts.filter((contact) => contact.address.trim() !== "");
    change({ contacts });
    await savePerson(draft.id, { ...draft, contacts });
    onClose();
  });
  const faultAt = useFaultAt(save.fault);
  return (
    <Overlay title={t("oncall.person")} className="person" onClose={onClose}>
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <Named draft={draft} units={units} faultAt={faultAt} change={change} />
        <Roles draft={draft} change={change} />
        <Contacts
          contacts={draft.contacts}
          faultAt={faultAt}
          onChange={(contacts) => change({ contacts })}
        />
        <Refusal fault={save.fault} />
        <div className="row">
          <button type="submit" className="button primary" disabled={save.busy}>
            {t("oncall.save")}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t("oncall.cancel")}
          </button>
          {person ? <Remove person={person} onDone={onClose} /> : null}
        </div>
      </form>
    </Overlay>
  );
}

function Roles(props: { draft: Person; change: (part: Partial<Person>) => void }) {
  const { t } = useTranslation();
  const { draft, change } = props;
  return (
    <>
      <Choices
        title={t("oncall.duties")}
        all={DUTIES}
        chosen={draft.duties}
        nameOf={(duty) => t(`duty.${duty}`)}
        onChange={(duties) => change({ duties })}
      />
      <Choices
        title={t("oncall.access")}
        all={accessRole.options}
        chosen={draft.access}
        nameOf={(role) => t(`oncall.role.${role}`)}
        onChange={(access) => change({ access })}
      />
    </>
  );
}

function Remove({ person, onDone }: { person: DirectoryPerson; onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useAct(() => savePerson(person.id, null));
  return (
    <>
      <Popconfirm
        title={t("oncall.removeAsk", { name: person.name })}
        description={t("oncall.removeWhy")}
        okText={t("oncall.removePerson")}
        okButtonProps={{ danger: true, disabled: remove.busy }}
        cancelText={t("listen.keep")}
        cancelButtonProps={{ autoFocus: true }}
        destroyOnHidden
        icon={null}
        onConfirm={() => void remove.run().then((done) => done && onDone())}
      >
        <button type="button" className="button danger" disabled={remove.busy}>
          {t("oncall.removePerson")}
        </button>
      </Popconfirm>
      <Refusal fault={remove.fault} />
    </>
  );
}

function Named(props: {
  draft: Person;
  units: readonly Unit[];
  faultAt: FaultAt;
  change: (part: Partial<Person>) => void;
}) {
  const { t } = useTranslation();
  const { draft, units, faultAt, change } = props;
  return (
    <>
      <Labelled label={t("oncall.name")} fault={faultAt("name")}>
        {(given) => (
          <Input
            {...given}
            required
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t("oncall.language")} hint={t("oncall.languageHint")}>
        {(given) => (
          <Select
            {...given}
            value={draft.language}
            options={[
              { value: "zh-CN", label: t("oncall.language.zh-CN") },
              { value: "en", label: t("oncall.language.en") },
            ]}
            onChange={(language: Person["language"]) => change({ language })}
          />
        )}
      </Labelled>
      {units.length > 0 ? (
        <Labelled label={t("oncall.unit")} fault={faultAt("unit")}>
          {(given) => (
            <Select
              {...given}
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              value={draft.unit ?? null}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              onChange={(unit: string | null) => change({ unit: unit ?? null })}
            />
          )}
        </Labelled>
      ) : null}
    </>
  );
}

function draftOf(person: DirectoryPerson | null): Person {
  if (!person)
    return {
      id: newId("person"),
      name: "",
      language: "zh-CN",
      access: [],
      duties: [],
      contacts: [{ kind: "email", address: "" }],
    };
  const { id, name, language, unit, access, duties, contacts = [] } = person;
  return { id, name, language, access, duties, contacts, ...(unit ? { unit } : {}) };
}

function Choices<T extends string>(props: {
  title: string;
  all: readonly T[];
  chosen: readonly T[];
  nameOf: (one: T) => string;
  onChange: (chosen: T[]) => void;
}) {
  const { title, all, chosen, nameOf, onChange } = props;
  return (
    <fieldset>
      <legend>{title}</legend>
      <Checkbox.Group<T>
        value={[...chosen]}
        options={all.map((one) => ({ value: one, label: nameOf(one) }))}
        onChange={onChange}
      />
    </fieldset>
  );
}
