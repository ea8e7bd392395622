// The map: installed power over the load, by the steps of its slider, and hours of battery from 0.
export const mapRange = { lowPower: 1, highPower: 7, powerStep: 0.1, highBattery: 48 };
