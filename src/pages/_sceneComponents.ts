// What the MDX of a scene may use beside the components of an explainer.
import LargestThrow from '../lesson/scenes/LargestThrow.astro';
import Notes from '../lesson/scenes/Notes.astro';
import Plain from '../lesson/scenes/Plain.astro';
import ModelAnswer from '../lesson/teach/ModelAnswer.astro';
import RackDivision from '../lesson/teach/RackDivision.astro';
import { explainerComponents } from './_explainerComponents.ts';

export const sceneComponents = {
  ...explainerComponents,
  Notes,
  LargestThrow,
  ModelAnswer,
  RackDivision,
  p: Plain,
};
