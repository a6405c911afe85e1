using SmartVillage.Domain.Records;
using SmartVillage.Sync.Compare;

namespace SmartVillage.Sync.Identity;

/// <summary>How rows of one entity are recognised when their source key says nothing or lies (P6).</summary>
/// <param name="Entity">The entity.</param>
/// <param name="NaturalKeys">Keys that recognise a row, strongest first.</param>
/// <param name="IsReused">Whether a source key that we know stands for another row now.</param>
/// <param name="MustBeUnique">People and families bind only where a key is unique on both sides; other rows with equal keys are alike and bind in order.</param>
/// <param name="Returns">How a row that was removed is known when it comes back, where that is by whom it belongs to.</param>
/// <param name="FollowsKey">Whether rows follow their first natural key when source keys were dealt out anew; see <see cref="KeyPermutation"/>.</param>
internal sealed record IdentityRule(
    EntityDefinition Entity,
    IReadOnlyList<NaturalKey> NaturalKeys,
    Func<PendingRow, ReferenceResolver, bool> IsReused,
    bool MustBeUnique,
    bool FollowsKey = false,
    OwnedReturn? Returns = null);
