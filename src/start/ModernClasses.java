import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of libraries that were compiled for Java 5 so that they carry stack maps.
 * The JVM keeps classes without them out of every start-up cache and verifies them the slow way
 * each time; picocli is such a library, and this halves the start of the program.
 *
 * <p>The launcher runs this file as it stands, before it makes the start-up cache.
 */
public final class ModernClasses {
    /** The oldest class files that have stack maps as all later ones do: those of Java 8. */
    private static final int MODERN = ClassFile.JAVA_8_VERSION;

    private ModernClasses() {}

    /** Rewrites in place those of the jars that need it. */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            modernise(Path.of(jar));
        }
    }

    private static void modernise(Path jar) throws IOException {
        Path part = Path.of(jar + ".part");
        try (ZipFile from = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = from.stream().toList();
            if (!hasOldClasses(from, entries)) {
                return;
            }
            try (URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                    OutputStream file = Files.newOutputStream(part);
                    ZipOutputStream to = new ZipOutputStream(file)) {
                ClassFile format = formatWithin(library);
                for (ZipEntry entry : entries) {
                    byte[] bytes = read(from, entry);
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(isOld(entry, bytes) ? modern(format, bytes) : bytes);
                    to.closeEntry();
                }
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stack maps name the common parent of classes, so those of the library have to be known. */
    private static ClassFile formatWithin(ClassLoader library) {
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.ofResourceParsing(library)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        return ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(resolver));
    }

    private static byte[] modern(ClassFile format, byte[] bytes) {
        ClassTransform version =
                (builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(MODERN, 0);
                    } else {
                        builder.with(element);
                    }
                };
        ClassTransform writtenAgain =
                ClassTransform.transformingMethodBodies(
                        (builder, instruction) -> builder.with(instruction));
        return format.transformClass(format.parse(bytes), version.andThen(writtenAgain));
    }

    private static boolean hasOldClasses(ZipFile jar, List<? extends ZipEntry> entries)
            throws IOException {
        for (ZipEntry entry : entries) {
            if (isOld(entry, read(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && (bytes[6] << 8 | bytes[7]) < MODERN;
    }

    private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
        return jar.getInputStream(entry).readAllBytes();
    }
}
