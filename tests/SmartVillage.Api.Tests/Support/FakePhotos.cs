using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Gives instead of a photo what it was asked for, as fetched five minutes ago; a name with "hilang" is a file that is not there.</summary>
internal sealed class FakePhotos(TimeProvider time) : IPhotoProxy
{
    /// <summary>Whether anybody has said where photos are.</summary>
    public bool HasWebsites { get; set; } = true;

    public bool Knows(string source) => HasWebsites;

    public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken) => Task.FromResult(order.File.Contains("hilang", StringComparison.Ordinal)
        ? new PhotoAnswer(PhotoState.Missing, "bukan foto"u8.ToArray())
        : new PhotoAnswer(PhotoState.Shown, System.Text.Encoding.UTF8.GetBytes($"{order.Source}|{order.File}|{order.Size}|{order.Format}"), time.GetUtcNow().AddMinutes(-5)));
}
