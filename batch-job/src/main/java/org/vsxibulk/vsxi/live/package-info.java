/** Tables of the live switch: on disk, with an index in primitive form. */
@NullMarked
package org.vsxibulk.vsxi.live;

import org.jspecify.annotations.NullMarked;
