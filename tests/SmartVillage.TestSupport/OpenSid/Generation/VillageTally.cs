using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Counts while a village is written.</summary>
internal sealed class VillageTally
{
    private readonly SortedDictionary<int, int> _byStatus = [];

    public int Residents { get; private set; }

    public int Living { get; private set; }

    public int FamiliesWithLivingHead { get; private set; }

    /// <summary>Residents by <c>status_dasar</c>.</summary>
    public IReadOnlyDictionary<int, int> ByStatus => _byStatus;

    /// <summary>NIKs of some residents.</summary>
    public IReadOnlyList<string> KnownNiks { get; set; } = [];

    public void Add(Person person)
    {
        Residents++;
        Living += person.LifeStatus == 1 ? 1 : 0;
        _byStatus[person.LifeStatus] = _byStatus.GetValueOrDefault(person.LifeStatus) + 1;
    }

    public void Add(Family family) => FamiliesWithLivingHead += family.ReferencedHead is { LifeStatus: 1, Level: 1 } ? 1 : 0;
}
