"""A private Galera cluster on loopback: three servers that are written at once."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.servers import PrivateServer, free_port

PROVIDER = "/usr/lib/galera/libgalera_smm.so"


class Node(PrivateServer):
    """One server of a cluster. State transfer needs an unprivileged account: rsync's daemon would drop to nobody."""

    def __init__(self, group_ports: list[int], place: int, on_disk: bool) -> None:
        group = ",".join(f"127.0.0.1:{port}" for port in group_ports)
        receive, transfer = free_port(), free_port()
        self.joins = place > 0
        super().__init__(
            "--wsrep-on=ON",
            f"--wsrep-provider={PROVIDER}",
            f"--wsrep-cluster-address=gcomm://{'' if place == 0 else group}",
            "--wsrep-cluster-name=rasd",
            f"--wsrep-node-name=node{place}",
            "--wsrep-node-address=127.0.0.1",
            "--wsrep-sst-method=rsync",
            f"--wsrep-sst-receive-address=127.0.0.1:{transfer}",
            "--wsrep-sync-wait=1",
            f"--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:{group_ports[place]};"
            f"ist.recv_addr=127.0.0.1:{receive};gcache.size=32M",
            "--binlog-format=ROW",
            "--innodb-autoinc-lock-mode=2",
            on_disk=on_disk,
        )

    def account(self) -> list[str]:
        """Run as the system's mysql account where we are root."""
        return ["--user=mysql"] if os.geteuid() == 0 else []

    def make_data(self, data: Path, common: list[str]) -> None:
        """Make the data directory, in a folder that belongs to the account that will serve it.

        Who joins gets everything from another node.
        """
        if self.joins:
            data.mkdir()
        if os.geteuid() == 0:
            for path in (self.folder, *self.folder.iterdir()):
                shutil.chown(path, "mysql", "mysql")
        if not self.joins:
            super().make_data(data, common)


class Cluster:
    """Three nodes in one group, on a disk for who measures."""

    def __init__(self, nodes: int = 3, *, on_disk: bool = False) -> None:
        ports = [free_port() for _ in range(nodes)]
        self.nodes = [Node(ports, place, on_disk) for place in range(nodes)]

    def start(self) -> "Cluster":
        """Start the first node, then the others together, and wait until each is in step."""
        self.nodes[0].start()
        with ThreadPoolExecutor() as pool:
            list(pool.map(Node.start, self.nodes[1:]))
        for node in self.nodes:
            node.wait_for("SHOW STATUS LIKE 'wsrep_local_state_comment'", "Synced")
        self.nodes[0].wait_for("SHOW STATUS LIKE 'wsrep_cluster_size'", str(len(self.nodes)))
        return self

    def stop(self) -> None:
        """End every node and remove its data."""
        for node in self.nodes:
            node.stop()
        for node in self.nodes:
            shutil.rmtree(node.folder, ignore_errors=True)
