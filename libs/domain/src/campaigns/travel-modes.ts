/** How somebody travels one leg of a way to work. */
export const travelModes = ['walk', 'bike', 'e-bike', 'bus', 'coach', 'tram', 'train', 'electric-car', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

const vehicles: readonly TravelMode[] = ['car', 'electric-car'];

/** The modes whose factor is of the vehicle, and is divided by those who sit in it. */
export const isVehicle = (mode: TravelMode): boolean => vehicles.includes(mode);

/** The modes that a campaign is for: on foot, by bicycle, by public transport. A shared car is none, and still saves its share. */
export const isGreen = (mode: TravelMode): boolean => !isVehicle(mode);

/** So many sit in a car at most. */
export const MOST_OCCUPANTS = 6;
