// On the page that answers where no page is.
import { goToRightAddress } from "./lib/right-address.js";

goToRightAddress();
