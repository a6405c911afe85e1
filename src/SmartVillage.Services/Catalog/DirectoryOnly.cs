namespace SmartVillage.Services.Catalog;

/// <summary>An installation that tells people where to go and takes no requests itself.</summary>
public sealed class DirectoryOnly : IServiceModes
{
    /// <inheritdoc />
    public AdapterMode HighestOf(ServiceCode code) => AdapterMode.Directory;
}
