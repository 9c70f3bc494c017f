package org.vsxibulk.sample;

/** Believable company names, each once; some with commas, quotes, ampersands and letters beyond ASCII. */
final class SampleNames {

    private static final String[] OWNERS = {
        "Harper",
        "Müller",
        "Klein",
        "Ortega",
        "Nuñez",
        "Åkerlund",
        "Baker",
        "Chavez",
        "O'Brien",
        "Dvořák",
        "Ellis",
        "Fischer",
        "Grant",
        "Hoang",
        "Ivanov",
        "Jensen",
        "Kowalski",
        "Lefèvre",
        "Moreau",
        "Nakamura",
        "Olsen",
        "Patel",
        "Quinn",
        "Rossi",
        "Schmidt",
        "Tanaka",
        "Ueda",
        "Vargas",
        "Weiß",
        "Young",
        "Zhang",
        "Acme",
        "Summit",
        "Lakeside",
        "Pioneer",
        "Evergreen",
        "Beacon"
    };
    private static final String[] TRADES = {
        "Dental", "Law", "Logistics", "Bakery", "Plumbing", "Insurance", "Optics", "Motors", "Realty", "Pharmacy",
        "Brewing", "Printing", "Roofing", "Travel", "Textiles", "Robotics", "Café", "Clinic", "Flooring", "Security",
        "Accounting", "Florist", "Marine"
    };
    private static final String[] TOWNS = {
        "Salem", "Akron", "Boise", "Carmel", "Dover", "Elgin", "Fargo", "Galena", "Helena", "Ithaca", "Joplin", "Keene",
        "Laredo", "Medina", "Norwalk", "Ogden", "Peoria", "Quincy", "Racine", "Sedona", "Tulsa", "Utica", "Ventura",
        "Waco", "Xenia", "Yuma", "Zion", "Aspen", "Bangor", "Camden", "Durango", "Eugene", "Flint", "Gary", "Hilo",
        "Irving", "Juneau", "Kenosha", "Lowell", "Mesa", "Nashua"
    };
    private static final int ALL = OWNERS.length * TRADES.length * TOWNS.length;

    /** Shares no factor with the number of combinations, so that neighbours differ and none comes twice. */
    private static final int STRIDE = 7_919;

    private SampleNames() {}

    static String at(int index) {
        int mixed = (int) ((long) index * STRIDE % ALL);
        String owner = OWNERS[mixed % OWNERS.length];
        String trade = TRADES[mixed / OWNERS.length % TRADES.length];
        String town = TOWNS[mixed / OWNERS.length / TRADES.length];
        String again = index < ALL ? "" : " " + (index / ALL + 1);
        return switch (index % 20) {
            case 3 -> owner + " & Sons " + trade + ", " + town + again;
            case 7 -> "\"" + owner + "\" " + trade + " " + town + again;
            case 11 -> owner + " " + trade + " of " + town + ", Inc." + again;
            case 15 -> owner + " & " + trade + " " + town + again;
            default -> owner + " " + trade + " " + town + again;
        };
    }
}
