/** How to load the add-in being developed into each Excel; printed once the server listens. */
function sideloadingHelp(url, manifest, platform = process.platform) {
  const here = { win32: "Windows", darwin: "Mac" }[platform];
  const mark = (name) => (name === here ? `${name} (cet ordinateur)` : name);
  return `
SPASER est servi sur ${url}taskpane.html. Gardez cette fenêtre ouverte, puis, dans Excel :

  ${mark("Windows")}
    1. Partagez en réseau le dossier de manifest.xml (clic droit, Propriétés, Partage) :
       ${manifest}
    2. Excel, Fichier, Options, Centre de gestion de la confidentialité, Paramètres, Catalogues de compléments
       approuvés : ajoutez l'adresse \\\\ordinateur\\partage, cochez « Afficher dans le menu », redémarrez Excel.
    3. Accueil, Compléments, Plus de compléments, Dossier partagé : SPASER.

  ${mark("Mac")}
    1. Copiez le manifeste dans le dossier wef (créez-le s'il manque) :
       mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
       cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
    2. Redémarrez Excel. Accueil, Compléments : SPASER.

  Excel sur le web
    1. Ouvrez ${url}taskpane.html une fois dans le navigateur et acceptez le certificat s'il le demande.
    2. Ouvrez un classeur sur excel.cloud.microsoft. Accueil, Compléments, Plus de compléments, Mes compléments,
       Charger mon complément : choisissez
       ${manifest}

L'onglet SPASER apparaît dans le ruban. Si les fonctions restent anciennes, retirez le complément et rechargez-le.
`;
}

module.exports = { sideloadingHelp };
