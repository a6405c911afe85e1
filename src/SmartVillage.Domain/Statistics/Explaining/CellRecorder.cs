using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Counting;

namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>Hears what is counted in one area.</summary>
internal sealed class CellRecorder(ContributionRecorder recorder, AreaNode area)
{
    public void Note(int cell, Sex sex) => recorder.Note(area, cell, isOpen: false, sex);

    public void NoteOpen(int cell, Sex sex) => recorder.Note(area, cell, isOpen: true, sex);
}
