/** What `npm run trust` counts: where each figure comes from, and what it must be. */
export interface Part {
  /** As tests name it (`record`). */
  readonly id: string;
  readonly libelle: string;
  /** What was tried, and how little would say nothing. */
  readonly essais: string;
  readonly auMoins: number;
  /** What must be zero. */
  readonly zeros: readonly string[];
}

export const PARTS: readonly Part[] = [
  { id: "pannes", libelle: "Faults of the platform", essais: "essais", auMoins: 1_000, zeros: ["perdus"] },
  { id: "entrees", libelle: "Hostile and broken inputs", essais: "essais", auMoins: 1_000, zeros: ["plantages"] },
  { id: "injections", libelle: "Texts that would be formulas or markup", essais: "essais", auMoins: 1_000, zeros: ["formules", "balises"] },
  { id: "verite", libelle: "Figures computed twice (SQL on DuckDB)", essais: "comparaisons", auMoins: 1_000, zeros: ["desaccords"] },
  { id: "lectures", libelle: "Numbers and dates read twice (LibreOffice)", essais: "comparaisons", auMoins: 1_000, zeros: ["desaccords"] },
  { id: "invariants", libelle: "Laws that figures keep", essais: "essais", auMoins: 1_000, zeros: ["contredits"] },
  { id: "hote", libelle: "Members that the host serves", essais: "membres", auMoins: 300, zeros: ["inconnus"] },
  { id: "plancher", libelle: "Members of the API that the adapter calls", essais: "membresUtilises", auMoins: 100, zeros: ["auDessus"] },
];

/** Those that a browser counts. */
export const PARTS_NAVIGATEUR: readonly Part[] = [
  { id: "requetes", libelle: "Requests of the browser suite", essais: "vues", auMoins: 1_000, zeros: ["autresOrigines"] },
  { id: "accessibilite", libelle: "Screens under axe", essais: "examens", auMoins: 50, zeros: ["violations"] },
];
