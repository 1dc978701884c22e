import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { COMPLAINT_TYPES, TYPE_NAMES } from "../../../contract/complaint-types";
import type { ProposalsView } from "../../../contract/proposal";
import { post, type ApiFault } from "../../lib/api";
import { languageNow } from "../../lib/i18n";

/** One suggestion: what goes into the field, how it is called, and how likely it is in percent. */
export interface Offer {
  value: string;
  label: string;
  percent: number;
}

/** Typing rests after this. */
const REST_MS = 600;
/** From fewer characters nothing can be told. */
const SHORTEST = 4;
/** A less likely one is not worth a look. */
const LEAST_PERCENT = 10;

/**
 * What the centre proposes for these words, asked whenever typing rests; the last ones stay until there are others. Where
 * the centre cannot be asked nothing is proposed: the form works without.
 */
export function useProposals(text: string): { type: Offer[]; urgency: Offer[] } {
  const { t } = useTranslation();
  const words = useRested(text.trim());
  const { data } = useQuery<ProposalsView, ApiFault>({
    queryKey: ["proposals", words],
    queryFn: () => post<ProposalsView>("/complaints/proposals", { text: words }),
    enabled: words.length >= SHORTEST,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (!data || words.length < SHORTEST) return { type: [], urgency: [] };
  return {
    type: data.type
      .map(({ value, probability }) => {
        const name = nameOf(value);
        return { value: name, label: name, percent: percentOf(probability) };
      })
      .filter(isWorthIt),
    urgency: data.urgency
      .map(({ value, probability }) => ({
        value,
        label: t(`complaint.urgency.${value}`),
        percent: percentOf(probability),
      }))
      .filter(isWorthIt),
  };
}

const percentOf = (probability: number) => Math.round(probability * 100);
const isWorthIt = ({ percent }: Offer) => percent >= LEAST_PERCENT;

/** A kind of the centre's in the reader's language; the organisation's own word as it is. */
function nameOf(type: string): string {
  const known = COMPLAINT_TYPES.find((one) => one === type);
  return known ? TYPE_NAMES[known][languageNow()] : type;
}

/** A text as it stood when typing last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
