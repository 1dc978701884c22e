import type { JoinSign } from "./join-signs";

/** A logistic model of the signs. */
export interface JoinModel {
  base: number;
  weights: Readonly<Record<JoinSign, number>>;
}

/** Where both are of one project or product. Both made by test/evaluation/make/fit-join.ts from the streams for tuning. */
export const PLACED: JoinModel = {
  base: -1.19,
  weights: {
    wordsOfCase: 0,
    pairsOfCase: 0,
    charactersOfCase: 7.49,
    conceptsOfCase: 2.91,
    rarestShared: 0.33,
    secondShared: 0,
    sameSubject: 0.64,
    otherSubject: -1.5,
    sameDefect: 1.36,
    otherDefect: -0.57,
    sameBoth: 0.37,
    samePlace: 0,
    otherPlace: 0,
    otherHome: 0,
    product: -0.39,
    members: -1.08,
    single: 0.58,
  },
};

/** Where they are not: nothing but the text says where it is. */
export const UNPLACED: JoinModel = {
  base: -3.72,
  weights: {
    wordsOfCase: 11.65,
    pairsOfCase: 0.74,
    charactersOfCase: 7.36,
    conceptsOfCase: 1.3,
    rarestShared: 0,
    secondShared: 0,
    sameSubject: 0,
    otherSubject: -0.99,
    sameDefect: 1.69,
    otherDefect: 0,
    sameBoth: 0.01,
    samePlace: 3,
    otherPlace: -2.86,
    otherHome: -4.79,
    product: 0,
    members: -2.27,
    single: -0.26,
  },
};
