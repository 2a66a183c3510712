/** What the Atelier's server says in the terminal. */
export const MESSAGES = {
  ready: (address: string) => `\n  Atelier SPASER : ${address}\n  Ouvrez cette adresse dans un navigateur ; Ctrl+C arrête l’Atelier.\n  The workbench is ready at the address above (French interface); Ctrl+C stops it.\n\n`,
  portTaken: (port: number) => `Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou choisissez un autre port, par exemple PORT=${port + 1} npm start.\n`,
  portForbidden: (port: number) => `Le port ${port} n’est pas permis sur cet ordinateur : choisissez-en un au-dessus de 1024, par exemple PORT=3000 npm start.\n`,
  badPort: (given: string) => `PORT=${given} n’est pas un numéro de port (0 à 65535).\n`,
  notAClone: "Lancez l’Atelier depuis le dossier du projet, par npm start.\n",
  serverError: (detail: string) => `L’Atelier n’a pas pu démarrer : ${detail}\n`,
} as const;
