import { fold } from '../shared/fold';
import { conceptsIn, isWordIn } from './ordinary-words';

/** Words for so much that two flows with them in common need not be of the same: they help to find a code, and match nothing. */
const loose: readonly (readonly [codes: string, words: string])[] = [
  ['130205 130208 130110 200125', 'huile;Öl;oil;Altöl'],
  ['170201 200138 150103 030105', 'bois;Holz;wood;timber'],
  ['150107 200102 170202', 'verre;Glas;glass'],
  ['200101 150101', 'papier;Papier;paper'],
  ['200140 170407 191202', 'métal;métaux;Metall;metal'],
  ['150102 200139 170203 191204', 'plastique;plastiques;Plastik;Kunststoff;plastic'],
  ['200110 200111 040222', 'tissu;Stoff;fabric;cloth'],
  ['200136 160214 200123', 'électroménager;Haushaltsgeräte;household appliance;white goods;appareil électrique'],
  ['020304 200108', 'café;Kaffee;coffee;thé;Tee;tea'],
  ['020601', 'pain;Brot;bread;boulangerie;Bäckerei;bakery'],
  ['170504 200202', 'terre;Erde;soil;earth'],
  ['080111 080112 200127', 'Farbreste;Lackreste;Farben;restes de peinture;paint residue'],
  ['200108 200302', 'biomüll;bio-déchets;biodéchet;déchets organiques;Biotonne;organic waste;biowaste;bio'],
  ['150104', 'boîte;Dose;Blech;tin;can'],
  ['170411', 'câble;Kabel;cable;wire'],
  ['160601 200133', 'batterie;Batterie;battery'],
  ['200121', 'lampe;ampoule;Lampe;Leuchtmittel;lamp;light bulb'],
  ['170101 170107', 'béton;Beton;concrete'],
  ['150110', 'emballages souillés;leere Gebinde;contaminated packaging'],
];

/** The codes of the waste list that somebody means who types ordinary words: those that the words name, and those that they may mean. */
export function wasteMeant(text: string): { named: string[]; akin: string[] } {
  const folded = fold(text);
  const named = new Set(conceptsIn(text).flatMap(({ codes }) => codes));
  const akin = loose
    .filter(([, words]) => words.split(';').some((word) => isWordIn(folded, fold(word))))
    .flatMap(([codes]) => codes.split(' '));
  return { named: [...named], akin: [...new Set(akin)].filter((code) => !named.has(code)) };
}
