import type { JoinSign } from "./join-signs";

/** A logistic model of the signs. */
export interface JoinModel {
  base: number;
  weights: Readonly<Record<JoinSign, number>>;
}

/** Where both are of one project or product. Both made by test/evaluation/make/fit-join.ts from the streams for tuning. */
export const PLACED: JoinModel = {
  base: -1.12,
  weights: {
    wordsOfCase: 0,
    pairsOfCase: 0,
    charactersOfCase: 7.27,
    conceptsOfCase: 2.81,
    rarestShared: 0.38,
    secondShared: 0,
    sameSubject: 0.55,
    otherSubject: -1.54,
    sameDefect: 1.21,
    otherDefect: -0.57,
    sameBoth: 0.45,
    samePlace: 0,
    otherPlace: 0,
    otherKinds: 0,
    otherHome: 0,
    otherRegion: 0,
    apart: 0,
    product: -0.36,
    members: -1.09,
    single: 0.58,
  },
};

/** Where they are not: nothing but the text says where it is. */
export const UNPLACED: JoinModel = {
  base: -4.33,
  weights: {
    wordsOfCase: 10.89,
    pairsOfCase: 0,
    charactersOfCase: 10.44,
    conceptsOfCase: 1.76,
    rarestShared: 0,
    secondShared: 0,
    sameSubject: 0,
    otherSubject: -1.18,
    sameDefect: 1.97,
    otherDefect: -0.33,
    sameBoth: 0,
    samePlace: 2.57,
    otherPlace: -2.28,
    otherKinds: -6.03,
    otherHome: -4.9,
    otherRegion: -3.78,
    apart: -2.19,
    product: 0,
    members: -0.61,
    single: -0.44,
  },
};
