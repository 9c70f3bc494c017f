/** HTTPS to the switch: trust, pacing, retry and what an answer means. */
@NullMarked
package org.vsxibulk.vsxi.http;

import org.jspecify.annotations.NullMarked;
