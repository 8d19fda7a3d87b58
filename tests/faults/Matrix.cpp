#include "Matrix.h"

namespace trunkline::test {

QVector<StoryMaker> matrix(const EngineStory::Plot &plot, const Targets &targets, const QVector<Strike> &strikes)
{
    QVector<StoryMaker> stories;
    const QString line = plot.scenario == Scenario::NewLine ? u"new line"_qs : u"old line"_qs;
    const QVector<Target> all = targets(Ground(plot.scenario));
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const Strike &strike : strikes) {
            if (!strike.fits(all.at(i)))
                continue;
            EngineStory::Plot one = plot;
            one.strike = strike;
            one.target = [targets, i](const Ground &ground) { return targets(ground).at(i); }; // SIDs differ from account to account
            one.sameRunner = stories.size() % 2 == 0;
            const QString name = line + u", "_qs + all.at(i).name + u", "_qs + strike.name;
            stories.append([name, one] { return std::make_unique<EngineStory>(name, one); });
        }
    }
    return stories;
}

} // namespace trunkline::test
