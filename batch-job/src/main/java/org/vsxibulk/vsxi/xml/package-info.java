/** Documents of the switch as ordered elements, read and written exactly. */
@NullMarked
package org.vsxibulk.vsxi.xml;

import org.jspecify.annotations.NullMarked;
