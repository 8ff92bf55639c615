package org.prunelang.syntax.error;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.prunelang.syntax.PruneParser;

/**
 * Everywhere in the grammar that the words read so far can have led to. ANTLR commits to one
 * alternative before it reports an error; this does not, so the first word it cannot take is the
 * first that no sentence of the language has there, and what it could take is all that may follow.
 */
public final class Walk {
    private static final ATN GRAMMAR = PruneParser._ATN;

    private final Set<Place> places;

    private Walk(Set<Place> places) {
        this.places = places;
    }

    /** A state of the grammar and the rules around it. */
    record Place(ATNState state, Frame frame) {}

    /** A word that may be read, and the place it is read at. */
    record Edge(Transition transition, Place place) {
        boolean takes(int type) {
            return transition.matches(type, 1, GRAMMAR.maxTokenType);
        }
    }

    /** Before the first word of a rule. */
    public static Walk from(int rule) {
        return new Walk(Set.of(new Place(GRAMMAR.ruleToStartState[rule], Frame.outermost())));
    }

    /** After one more word; stuck if no sentence goes on with it. */
    public Walk over(int type) {
        Set<Place> after = new LinkedHashSet<>();
        for (Edge edge : edges(_ -> true)) {
            if (edge.takes(type)) {
                after.add(new Place(edge.transition().target, edge.place().frame()));
            }
        }
        return new Walk(after);
    }

    /** Whether no sentence begins with the words read. */
    public boolean isStuck() {
        return places.isEmpty();
    }

    public boolean takes(int type) {
        return !over(type).isStuck();
    }

    /**
     * What may be read next.
     *
     * @param enters whether to look inside a rule that may begin here, or to stop before it
     */
    List<Edge> edges(Predicate<RuleTransition> enters) {
        List<Edge> edges = new ArrayList<>();
        Set<Place> seen = new HashSet<>(places);
        Deque<Place> open = new ArrayDeque<>(places);
        while (!open.isEmpty()) {
            Place place = open.remove();
            for (Place next : onwards(place, edges, enters)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return edges;
    }

    private static List<Place> onwards(
            Place place, List<Edge> edges, Predicate<RuleTransition> enters) {
        Frame frame = place.frame();
        if (place.state() instanceof RuleStopState) {
            return frame.follow().isPresent() && frame.caller().isPresent()
                    ? List.of(new Place(frame.follow().get(), frame.caller().get()))
                    : List.of();
        }
        List<Place> onwards = new ArrayList<>();
        for (Transition transition : place.state().getTransitions()) {
            switch (transition) {
                case RuleTransition rule -> {
                    if (enters.test(rule)) {
                        onwards.add(new Place(rule.target, frame.calling(rule.followState)));
                    }
                }
                case Transition free when free.isEpsilon() ->
                        onwards.add(new Place(free.target, frame));
                default -> edges.add(new Edge(transition, place));
            }
        }
        return onwards;
    }

    /** Whether some sentence that is being read is inside this rule. */
    boolean isInside(int rule) {
        return places.stream().anyMatch(place -> isInside(place, rule));
    }

    private static boolean isInside(Place place, int rule) {
        if (place.state().ruleIndex == rule) {
            return true;
        }
        Frame frame = place.frame();
        while (frame.follow().isPresent() && frame.caller().isPresent()) {
            if (frame.follow().get().ruleIndex == rule) {
                return true;
            }
            frame = frame.caller().get();
        }
        return false;
    }
}
