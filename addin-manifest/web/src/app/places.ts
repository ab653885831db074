import { later } from "./later";
import { placeCode } from "./placeCode";

export const Assessment = later(placeCode.assessment);
export const ItemPage = later(placeCode.item);
export const MyItems = later(placeCode.items);
export const StartAssessment = later(placeCode.start);
export const WordPane = later(placeCode.word);
