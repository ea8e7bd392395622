// Where the build puts scripts, styles and fonts, named by their content.

export const ASSETS_FOLDER = 'assets';
