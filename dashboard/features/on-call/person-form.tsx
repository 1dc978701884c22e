import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accessRole, contactKind, DUTIES } from "../../../contract/directory";
import type { Person } from "../../../contract/directory";
import { newId } from "../../lib/new-id";
import { useAct } from "../../lib/use-act";
import { Labelled } from "../../ui/labelled";
import { Overlay } from "../../ui/overlay";
import { Refusal } from "../../ui/states";
import { savePerson, type DirectoryPerson } from "./directory";

/** One person: name, duties, access, contacts. Saving sends the whole list of people as it stands, with this one changed. */
export function PersonForm(props: { person: DirectoryPerson | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { person, onClose } = props;
  const [draft, setDraft] = useState<Person>(() => draftOf(person));
  const act = useAct(async (remove: boolean) => {
    await savePerson(draft.id, remove ? null : { ...draft, contacts: filled(draft.contacts) });
    onClose();
  });
  const change = (part: Partial<Person>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <Overlay title={t("oncall.person")} className="person" onClose={onClose}>
      <form
        className="entry"
        onSubmit={(event) => {
          event.preventDefault();
          void act.run(false);
        }}
      >
        <Fields draft={draft} change={change} />
        <Refusal fault={act.fault} />
        <div className="row">
          <button type="submit" className="button primary" disabled={act.busy}>
            {t("oncall.save")}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t("oncall.cancel")}
          </button>
          {person ? (
            <button
              type="button"
              className="button danger"
              disabled={act.busy}
              onClick={() => void act.run(true)}
            >
              {t("oncall.removePerson")}
            </button>
          ) : null}
        </div>
      </form>
    </Overlay>
  );
}

function Fields(props: { draft: Person; change: (part: Partial<Person>) => void }) {
  const { t } = useTranslation();
  const { draft, change } = props;
  return (
    <>
      <Labelled label={t("oncall.name")}>
        {(given) => (
          <input
            {...given}
            required
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Labelled>
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
      <Contacts contacts={draft.contacts} onChange={(contacts) => change({ contacts })} />
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

const filled = (contacts: Person["contacts"]) =>
  contacts.filter((contact) => contact.address.trim() !== "");

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
      {all.map((one) => (
        <label key={one} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, one] : chosen.filter((other) => other !== one),
              )
            }
          />
          {nameOf(one)}
        </label>
      ))}
    </fieldset>
  );
}

function Contacts(props: {
  contacts: Person["contacts"];
  onChange: (contacts: Person["contacts"]) => void;
}) {
  const { t } = useTranslation();
  const { contacts, onChange } = props;
  const set = (place: number, part: Partial<Person["contacts"][number]>) =>
    onChange(contacts.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <fieldset>
      <legend>{t("oncall.contacts")}</legend>
      {contacts.map((one, index) => (
        <div className="row" key={index}>
          <select
            aria-label={t("oncall.kind")}
            value={one.kind}
            onChange={(event) => set(index, { kind: contactKind.parse(event.target.value) })}
          >
            {contactKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`channel.${kind}`)}
              </option>
            ))}
          </select>
          <input
            aria-label={t("oncall.address")}
            value={one.address}
            onChange={(event) => set(index, { address: event.target.value })}
          />
          <button
            type="button"
            className="link"
            onClick={() => onChange(contacts.filter((_, place) => place !== index))}
          >
            {t("oncall.removeContact")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...contacts, { kind: "email", address: "" }])}
      >
        {t("oncall.addContact")}
      </button>
    </fieldset>
  );
}
