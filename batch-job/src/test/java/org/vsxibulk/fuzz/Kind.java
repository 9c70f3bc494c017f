package org.vsxibulk.fuzz;

import java.util.Random;

/** A kind of file or answer that is damaged and fed. */
interface Kind {

    String name();

    /** A damaged specimen, the same for the same random numbers. */
    Specimen specimen(Random random);

    /** One damaged file or answer. */
    interface Specimen {

        byte[] bytes();

        /** What it is in words, for example which table's download; fit for a file name. */
        String what();

        /**
         * Feeds it to the product.
         *
         * @return whether it was accepted
         * @throws AssertionError when the product did anything but accept or refuse it in words
         */
        boolean feed() throws Exception;
    }
}
