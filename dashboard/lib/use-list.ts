import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import { get } from "./api";
import type { ApiFault } from "./api";
import type { Follows } from "./refresh";
import { useSession } from "./session";

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/**
 * Reads a list of the API page by page (`path` with its filters, without cursor), and keeps what was read true. With
 * `keep` the rows of the filters before stay on the screen until those of the new ones are there.
 */
export function useList<T>(
  path: string,
  follows: Follows,
  { keep = false }: { keep?: boolean } = {},
): UseInfiniteQueryResult<T[], ApiFault> {
  const { expired } = useSession();
  const list = useInfiniteQuery<Page<T>, ApiFault, T[], readonly string[], string | null>({
    queryKey: ["list", path],
    queryFn: ({ pageParam }) =>
      get<Page<T>>(
        pageParam === null
          ? path
          : `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(pageParam)}`,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    select: (data: InfiniteData<Page<T>, string | null>) =>
      data.pages.flatMap((page) => page.items),
    meta: { follows },
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    staleTime: Infinity,
    retry: (count, fault) => fault.status === 0 && count < 3,
  });
  const signedOut = list.error?.status === 401;
  useEffect(() => {
    if (signedOut) expired();
  }, [signedOut, expired]);
  return list;
}
