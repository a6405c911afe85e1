using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Screens;

/// <summary>The work list of what is entered by hand: by family, in the order of areas, so that one walk through OpenSID does it.</summary>
public sealed class ScreenList(ICorrections corrections, IVillagePopulations populations)
{
    /// <summary>The list of a village; empty when nothing waits or there is no edition.</summary>
    public async Task<IReadOnlyList<ScreenPage>> BuildAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var ready = await corrections.ListAsync(village, new CorrectionFilter { States = [CorrectionState.ReadyToApply, CorrectionState.Applied] }, cancellationToken);
        var waiting = ready.Where(correction => correction.Fields.Any(IsWaiting)).ToList();
        if (waiting.Count == 0 || populations.List().FirstOrDefault(published => published.Code == village) is not { } published || populations.Read(village) is not { } edition)
        {
            return [];
        }

        var index = new SubjectIndex(edition);
        var guide = new ScreenGuide(published);
        return
        [
            .. waiting.Select(correction => (Correction: correction, View: SubjectView.Find(index, correction.Subject))).Where(pair => pair.View is not null)
                .GroupBy(pair => pair.View!.Family)
                .Select(group => new ScreenPage(
                    group.Key,
                    edition.FindArea(group.Key?.Area ?? group.First().View!.Person?.Area),
                    [.. group.OrderBy(pair => pair.View!.Person?.SourceKey ?? 0).ThenBy(pair => pair.Correction.Id).SelectMany(pair => TasksOf(guide, pair.Correction, pair.View!))]))
                .OrderBy(page => page.Area?.Hamlet, StringComparer.Ordinal).ThenBy(page => page.Area?.Rw, StringComparer.Ordinal).ThenBy(page => page.Area?.Rt, StringComparer.Ordinal)
                .ThenBy(page => page.Family?.Id),
        ];
    }

    private static bool IsWaiting(CorrectionField field) => field is { Standing: FieldStanding.ReadyToApply, Route: ApplyRoute.Screen };

    private static IEnumerable<ScreenTask> TasksOf(ScreenGuide guide, Correction correction, SubjectView view) => correction.Fields.Where(IsWaiting).GroupBy(field => field.Definition.Screen)
        .Select(screen => new ScreenTask(
            correction, view.Person, screen.Key, [.. screen], guide.LinkTo(screen.Key, view), ScreenGuide.WordsFor(screen.Key, view), guide.HintFor(screen.Key)));
}
