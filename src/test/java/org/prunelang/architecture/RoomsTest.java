package org.prunelang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(RoomTable.ROOT);
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allMatch(name -> RoomTable.roomOf(name).isPresent());
    }

    @Test
    void arrowsGoDownAndNeverWhereTheyMayNot() {
        assertThat(
                        classes.stream()
                                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                                .flatMap(arrow -> violation(arrow).stream())
                                .distinct()
                                .sorted())
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        Stream<JavaPackage> packages =
                classes.stream()
                        .filter(one -> !one.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackage)
                        .distinct();
        assertThat(packages.filter(one -> !one.isAnnotatedWith(NullMarked.class))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "command, session, true",
        "session, command, false",
        "command, repl, false",
        "run, store, true",
        "run, evaluate, false",
        "network, coupling, false",
        "coupling, network, true",
        "check, plan, false",
        "check, value, true",
        "rule, plan, false",
        "plan, rule, true",
        "search, value, true",
        "search, network, false",
        "engine.djl, engine, true",
        "engine.djl, network, false",
        "engine.torchscript, network, true",
        "data, syntax, false",
    })
    void theTableSaysSo(String from, String to, boolean allowed) {
        assertThat(RoomTable.allows(room(from), room(to))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "engine.djl, ai.djl.ndarray, true",
        "run, ai.djl.ndarray, false",
        "syntax, org.antlr.v4.runtime, true",
        "check, org.antlr.v4.runtime, false",
        "check, java.util, true",
    })
    void librariesStayInTheirRooms(String from, String library, boolean allowed) {
        assertThat(RoomTable.allows(room(from), library)).isEqualTo(allowed);
    }

    private static Room room(String name) {
        return RoomTable.roomOf(RoomTable.ROOT + "." + name).orElseThrow();
    }

    private static Optional<String> violation(Dependency arrow) {
        Optional<Room> from = RoomTable.roomOf(arrow.getOriginClass().getPackageName());
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        Optional<Room> to = RoomTable.roomOf(target.getPackageName());
        boolean allowed =
                from.isEmpty()
                        || to.map(room -> RoomTable.allows(from.get(), room))
                                .orElseGet(() ->
                                        RoomTable.allows(from.get(), target.getPackageName()));
        return allowed
                ? Optional.empty()
                : Optional.of(arrow.getOriginClass().getName() + " uses " + target.getName());
    }
}
