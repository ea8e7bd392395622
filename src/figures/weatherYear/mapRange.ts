// The map: installed power over the load, and hours of battery from 0.
export const mapRange = { lowPower: 1, highPower: 7, highBattery: 48 };
