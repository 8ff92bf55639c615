package org.prunelang.plan;

import java.util.Optional;
import org.prunelang.value.Value;

/**
 * A file a run reads.
 *
 * @param digest of its content, SHA-256 in hexadecimal, where it could be read when planning
 */
public record FileRef(Value.Location path, Optional<String> digest) {}
