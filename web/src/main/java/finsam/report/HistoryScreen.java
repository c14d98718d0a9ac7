package finsam.report;

import finsam.report.History.Chain;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behandlingshistorik: what was done in the förbund. */
@Named
@RequestScoped
public class HistoryScreen extends HistorySearch {

    @Inject
    private History history;

    private Chain chain;

    @Override
    List<Line> search(String forbund, Filter filter, int leaveOut, int most) {
        return history.search(forbund, filter, leaveOut, most);
    }

    @Override
    List<String> recorded(String forbund) {
        return history.actions(forbund);
    }

    public Chain chain() {
        if (chain == null) {
            chain = history.chain(forbund());
        }
        return chain;
    }
}
