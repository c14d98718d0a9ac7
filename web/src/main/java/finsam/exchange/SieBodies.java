package finsam.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import finsam.api.Problem;
import finsam.exchange.sie.SieDifference;
import finsam.exchange.sie.SieFault;
import finsam.money.Ore;
import finsam.rules.RuleViolation.Kind;
import finsam.rules.Rules;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** SIE files as the API tells of them, and how it is told to take them in. */
public final class SieBodies {

    private SieBodies() {}

    /**
     * What taking the file in would do, or did.
     *
     * @param fresh how many of its vouchers its source's earlier files of the year have not had
     * @param empty its vouchers that move no money
     * @param history its vouchers with rows that were struck or added afterwards
     * @param transfers its vouchers that transfer the year's result
     */
    public record SieView(
            Long id,
            String fileName,
            String sha256,
            String type,
            String encoding,
            String program,
            String company,
            Integer year,
            List<SiePreview.Span> missingYears,
            int vouchers,
            int fresh,
            int rows,
            int openingBalances,
            Ore openingSum,
            Map<Integer, String> newAccounts,
            Map<String, String> series,
            List<SiePreview.Mapped> accounts,
            List<SiePreview.Mapped> dimensions,
            List<SieFault> remarks,
            Map<String, Integer> ignored,
            List<SieDifference> differences,
            List<SiePreview.Named> empty,
            List<SiePreview.Named> history,
            List<SiePreview.Named> transfers,
            SieStanding standing,
            boolean taken) {

        static SieView of(SiePreview p) {
            return new SieView(
                    p.id(),
                    p.fileName(),
                    p.sha256(),
                    p.type(),
                    p.encoding(),
                    p.program(),
                    p.company(),
                    p.year(),
                    p.missingYears(),
                    p.contents().vouchers(),
                    p.contents().fresh(),
                    p.contents().rows(),
                    p.contents().openingBalances(),
                    p.contents().openingSum(),
                    p.newAccounts(),
                    p.series(),
                    p.accounts(),
                    p.dimensions(),
                    p.remarks(),
                    p.ignored(),
                    p.differences(),
                    p.withoutRows(),
                    p.history(),
                    p.transfers(),
                    p.standing(),
                    p.isTaken());
        }
    }

    /** A file that cannot be taken in, with every fault that must be put right. */
    public record FaultyFile(@JsonUnwrapped Problem problem, List<SieFault> faults) {

        static FaultyFile of(List<SieFault> faults, String instance) {
            boolean readable = faults.stream().noneMatch(f -> Rules.kind(f.ruleId()) == Kind.MALFORMED);
            SieFault first = faults.get(0);
            String detail = Rules.sentence("sie.faulty", faults.size(), first.line(), first.sentence());
            return new FaultyFile(Problem.of(readable ? 422 : 400, "sie.faulty", detail, instance), faults);
        }

        Response response() {
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(this)
                    .build();
        }
    }

    /**
     * How to take a file in.
     *
     * @param withoutOpeningBalances leave them out, to be entered by hand; not, if left out
     * @param evidenceAt where the documents behind its vouchers are; nowhere in particular, if left out
     */
    public record Taking(Boolean withoutOpeningBalances, String evidenceAt) {}

    /** What accounts and dimensions of the file are called here, theirs to ours; those called the same can be left out. */
    public record Mapping(Map<String, Integer> accounts, Map<String, Integer> dimensions) {

        SieMapping mapping() {
            return new SieMapping(said(accounts), said(dimensions));
        }

        private static TreeMap<String, Integer> said(Map<String, Integer> numbers) {
            TreeMap<String, Integer> said = new TreeMap<>(numbers == null ? Map.of() : numbers);
            said.values().removeIf(Objects::isNull);
            return said;
        }
    }
}
