namespace SmartVillage.Sync.Sources;

/// <summary>
/// What a server says of the tables of an entity without looking into columns: its own checksum, and when they were made. The checksum has 32 bits and lets exchanged values slip
/// through now and then, so it is only believed while the server also says that nothing was written since.
/// </summary>
/// <param name="Checksum">Checksums of the tables, in their order.</param>
/// <param name="Created">When they were created, by the server's clock.</param>
/// <param name="SeenAt">A moment before the snapshot, by the server's clock: whatever was written later is not in the mark.</param>
public sealed record TableMark(string Checksum, string Created, DateTime SeenAt);
