import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import { get } from "./api";
import type { ApiFault } from "./api";
import type { Follows } from "./refresh";
import { useSession } from "./session";

/**
 * Reads a path of the API and keeps it true: it is read again whenever an event that it follows comes in. `null` as path
 * asks nothing. An expired session leads to the sign-in.
 */
export function useAnswer<T>(path: string | null, follows: Follows): UseQueryResult<T, ApiFault> {
  const { expired } = useSession();
  const answer = useQuery<T, ApiFault>({
    queryKey: ["api", path],
    queryFn: () => get<T>(path ?? ""),
    enabled: path !== null,
    meta: { follows },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: (count, fault) => fault.status === 0 && count < 3,
  });
  const signedOut = answer.error?.status === 401;
  useEffect(() => {
    if (signedOut) expired();
  }, [signedOut, expired]);
  return answer;
}
