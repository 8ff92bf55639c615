package org.prunelang.plan.form;

import java.util.Optional;
import org.prunelang.data.DataRef;
import org.prunelang.plan.FileRef;

/** What is known of the content that an action works on, so that a key speaks of content. */
public interface Inputs {
    /** What stands for the value of a slot: the digest of its content, or what will make it. */
    String slot(int number);

    /** The digest of a file's content, if it is known. */
    Optional<String> file(FileRef file);

    /** The digest of a split's content, if it is known. */
    Optional<String> data(DataRef data);
}
