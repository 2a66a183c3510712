import type { WorkbookErrorCode } from "../../../src/workbook/port";
import { monter, type Banc } from "./banc";
import { defautDesMots, type Bilan } from "./bilan";
import { premiereDifference } from "./difference";
import type { Flux } from "./flux";
import { avecPanne, ecouter, type Effet, type Passage } from "./panne";

/** Requests that an operation may add to its own when it fails: what looks at the workbook again, and gives it back. */
const EN_PLUS = 25;

/** One flow on its workbook, tried again and again from the same state. */
export class Terrain {
  private constructor(
    readonly flux: Flux, private readonly banc: Banc, private readonly bilan: Bilan,
    /** Before the act, and after it when nothing fails. */
    private readonly ancien: string, private readonly nouveau: string,
    readonly passages: readonly Passage[],
  ) {}

  static async ouvrir(flux: Flux, bilan: Bilan): Promise<Terrain> {
    const banc = await monter(flux.seed, flux.catalogue, flux.options, flux.installe);
    await flux.avant?.(banc);
    const ancien = await banc.photo();
    // What a reading asks for the first time only isn't asked again.
    if (!flux.revient && !flux.annule) await flux.acte(banc);
    const passages = await ecouter(banc, () => flux.acte(banc));
    expect([flux.nom, banc.store.state().failure]).toEqual([flux.nom, null]);
    const nouveau = await banc.photo();
    const terrain = new Terrain(flux, banc, bilan, ancien, nouveau, passages);
    await terrain.revenir();
    return terrain;
  }

  get requetes(): number {
    return this.passages.at(-1)?.requete ?? 0;
  }

  /** Fails once at the n-th action, then looks at the workbook and at what was said; `reprise`: and does it again without a fault. */
  async essayer(n: number, panne: string, effet: Effet, attendu: WorkbookErrorCode | null, reprise: boolean): Promise<void> {
    const { banc, bilan, flux } = this;
    const ou = `${flux.nom}, action ${n} sur ${this.passages.length} (${this.passages[n - 1]?.member}), ${panne}`;
    const { venue, requetes } = await avecPanne(banc, n, effet, () => flux.acte(banc));
    bilan.essais += 1;
    if (!venue) bilan.perdu(ou, "the action never came");
    const { failure, operation } = banc.store.state();
    const photo = await banc.photo();
    if (operation) bilan.perdu(ou, "the pane is still busy");
    if (requetes > 2 * this.requetes + EN_PLUS) bilan.perdu(ou, `${requetes} requests`);
    if (failure) {
      const mots = defautDesMots(failure.probleme);
      if (mots !== null) bilan.perdu(ou, mots);
      if (attendu !== null && failure.probleme.code !== attendu) bilan.perdu(ou, `told as ${failure.probleme.code}, ${attendu} expected (${failure.probleme.detail})`);
      // A reading that follows a write may fail by itself: the write is done, and told.
      const tenu = failure.operation === "ouverture" ? photo === this.ancien || photo === this.nouveau : photo === this.ancien;
      if (!tenu) bilan.perdu(ou, photo === this.nouveau ? "written, and told as failed" : `between two states (told as ${failure.probleme.inchange ? "unchanged" : "touched"}), ${premiereDifference(this.ancien, photo)}`);
      else if (!failure.probleme.inchange && photo === this.ancien && !flux.annule) bilan.perdu(ou, "told as touched though it is as before");
    } else if (photo !== this.nouveau) bilan.perdu(ou, photo === this.ancien ? "nothing written, and told as done" : `between two states, and told as done, ${premiereDifference(this.nouveau, photo)}`);
    if (failure && photo === this.ancien && !reprise) return;
    if (photo === this.ancien && this.nouveau !== this.ancien) await this.reprendre(ou);
    else if (this.nouveau === this.ancien && failure) await this.reprendre(ou);
    await this.revenir();
  }

  /** Without any fault it must go through. */
  private async reprendre(ou: string): Promise<void> {
    const { banc, bilan, flux } = this;
    bilan.reprises += 1;
    await flux.acte(banc);
    const { failure } = banc.store.state();
    if (failure) bilan.perdu(ou, `a second try doesn't go through: ${failure.probleme.code} ${failure.probleme.detail}`);
    const difference = premiereDifference(this.nouveau, await banc.photo());
    if (difference !== "") bilan.perdu(ou, `a second try leaves another workbook, ${difference}`);
  }

  /** Back before the act. */
  private async revenir(): Promise<void> {
    const { banc, flux } = this;
    if (flux.revient) await flux.revient(banc);
    if (flux.revient || flux.annule) await flux.avant?.(banc);
    expect([flux.nom, banc.store.state().failure]).toEqual([flux.nom, null]);
    expect([flux.nom, premiereDifference(this.ancien, await banc.photo())]).toEqual([flux.nom, ""]);
  }
}
