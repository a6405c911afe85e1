using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Tests.Support;

/// <summary>Remembers one mark.</summary>
internal sealed class MemoryMarks : IVerificationMarks
{
    private VerificationMark? _mark;

    public Task<VerificationMark?> FindAsync(VillageCode village, CancellationToken cancellationToken) => Task.FromResult(_mark);

    public Task WriteAsync(VillageCode village, VerificationMark mark, CancellationToken cancellationToken)
    {
        _mark = mark;
        return Task.CompletedTask;
    }
}
