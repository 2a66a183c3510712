/** A file of the catalogue is malformed: which one, at which key, and what was expected. A built-in file never should. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";

  constructor(readonly problems: readonly CatalogueProblem[]) {
    super(problems.map(({ fichier, cle, message }) => `${fichier}, « ${cle} » : ${message}`).join("\n"));
  }
}

export interface CatalogueProblem {
  /** Path inside the catalogue: `registre/marches.yaml`. */
  readonly fichier: string;
  /** `champs.4.libelle`. */
  readonly cle: string;
  readonly message: string;
}

/** A parsed YAML document and where it comes from. */
export interface CatalogueDocument {
  readonly fichier: string;
  readonly document: unknown;
}
